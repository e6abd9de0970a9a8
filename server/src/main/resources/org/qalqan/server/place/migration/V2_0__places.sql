create schema place;

create table place.place (
    code        text primary key,
    parent      text references place.place,
    kind        text not null check (kind in ('nation', 'region', 'city', 'district', 'vaccination_point')),
    name_kk     text not null,
    name_ru     text not null,
    name_en     text not null,
    iso_numeric text,
    kato        text,
    latitude    double precision,
    longitude   double precision,
    outline     jsonb,
    source      text not null references source.source,
    check ((parent is null) = (kind = 'nation'))
);
comment on column place.place.outline is 'GeoJSON geometry, where known';

create table place.denominator (
    id          bigint generated always as identity primary key,
    place       text not null references place.place,
    kind        text not null check (kind in ('total', 'eligible')),
    people      bigint not null check (people > 0),
    valid_from  date not null,
    known_on    date not null,
    source      text not null references source.source,
    note        text,
    recorded_at timestamptz not null default now(),
    unique (place, kind, valid_from, known_on)
);
create trigger append_only before update or delete on place.denominator
    for each row execute function source.refuse_change();
create trigger note_change after insert or update on place.place
    for each statement execute function source.note_change();
create trigger note_change after insert or update on place.denominator
    for each statement execute function source.note_change();
