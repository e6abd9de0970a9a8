create schema supply;

create table supply.product (
    id                    text primary key,
    name_kk               text not null,
    name_ru               text not null,
    name_en               text not null,
    aliases               text,
    platform              text not null,
    doses_in_series       int not null check (doses_in_series > 0),
    components            int not null check (components in (1, 2)),
    interval_min_days     int,
    interval_max_days     int,
    age_min_years         int,
    age_max_years         int,
    storage_min_celsius   double precision,
    storage_max_celsius   double precision,
    days_at_2_8_celsius   int,
    shelf_life_days       int,
    doses_per_vial        int[] not null,
    open_vial_hours       double precision,
    cvx                   text,
    atc                   text,
    eu_dcc                text,
    source                text not null references source.source,
    note                  text
);

create table supply.delivery (
    id          bigint generated always as identity primary key,
    date        date not null,
    precision   text not null,
    known_on    date not null,
    status      text not null check (status in ('plan', 'actual')),
    event       text not null,
    product     text references supply.product,
    component   text check (component in ('1', '2', 'any', 'both')),
    place       text references place.place,
    doses       bigint check (doses >= 0),
    counting    text not null check (counting in ('increment', 'total')),
    source      text not null references source.source,
    note        text,
    recorded_at timestamptz not null default now(),
    unique nulls not distinct (date, precision, known_on, status, event, product, component, place, doses, counting, source)
);
create index delivery_known on supply.delivery (known_on);
create trigger append_only before update or delete on supply.delivery
    for each row execute function source.refuse_change();
create trigger note_change after insert or update on supply.product
    for each statement execute function source.note_change();
create trigger note_change after insert or update on supply.delivery
    for each statement execute function source.note_change();
