create schema coldchain;

create table coldchain.rule (
    id                  bigint generated always as identity primary key,
    product             text not null references supply.product,
    storage             text not null check (storage in ('refrigerator', 'freezer', 'ultra_cold')),
    side                text not null check (side in ('>', '>=', '<', '<=')),
    limit_hundredths    int not null,
    consecutive_minutes int check (consecutive_minutes > 0),
    cumulative_minutes  int check (cumulative_minutes > 0),
    source              text not null references source.source,
    note                text,
    in_force            boolean not null default true,
    check (consecutive_minutes is not null or cumulative_minutes is not null),
    unique nulls not distinct (product, storage, side, limit_hundredths, consecutive_minutes, cumulative_minutes)
);
comment on column coldchain.rule.limit_hundredths is 'Hundredths of a degree Celsius';
comment on column coldchain.rule.in_force is 'False when the campaign loaded last has it no more; what was found by it stays';

create table coldchain.sensor (
    id    int generated always as identity primary key,
    place text not null references place.place,
    name  text not null check (length(name) between 1 and 60),
    unique (place, name)
);
create trigger append_only before update or delete on coldchain.sensor for each row execute function source.refuse_change();

create table coldchain.sensor_storage (
    id          bigint generated always as identity primary key,
    sensor      int not null references coldchain.sensor,
    storage     text not null check (storage in ('refrigerator', 'freezer', 'ultra_cold')),
    account     text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table coldchain.sensor_storage is 'What a sensor lies in. The last row holds; a sensor without one is taken to lie in a refrigerator';
create index sensor_storage_sensor on coldchain.sensor_storage (sensor, id);
create trigger append_only before update or delete on coldchain.sensor_storage
    for each row execute function source.refuse_change();

create table coldchain.intake (
    id          bigint generated always as identity primary key,
    account     text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table coldchain.intake is 'Readings that came in together, and who brought them';
create trigger append_only before update or delete on coldchain.intake for each row execute function source.refuse_change();

-- Millions of rows, so they are narrow: a sensor stands for its place and name. The key finds what a sensor of a place measured in a period.
create table coldchain.reading (
    sensor     int not null references coldchain.sensor,
    at         timestamptz not null,
    hundredths smallint not null check (hundredths between -10000 and 6000),
    intake     bigint not null,
    primary key (sensor, at)
);
comment on column coldchain.reading.hundredths is 'Hundredths of a degree Celsius';
create trigger append_only before update or delete on coldchain.reading for each row execute function source.refuse_change();

-- That an excursion was found. How long it lasted and how bad it was follows from the readings.
create table coldchain.excursion (
    id          bigint generated always as identity primary key,
    sensor      int not null references coldchain.sensor,
    rule        bigint not null references coldchain.rule,
    measure     text not null check (measure in ('consecutive', 'cumulative')),
    lot         bigint references ledger.lot,
    began_at    timestamptz not null,
    known_at    timestamptz not null check (known_at >= began_at),
    intake      bigint references coldchain.intake,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((lot is not null) = (measure = 'cumulative')),
    unique nulls not distinct (sensor, rule, measure, lot, began_at)
);
comment on column coldchain.excursion.lot is 'Whose time in the store was added up';
comment on column coldchain.excursion.known_at is 'The first reading by which the time of the rule was over';
create trigger append_only before update or delete on coldchain.excursion for each row execute function source.refuse_change();

create table coldchain.affected (
    excursion bigint not null references coldchain.excursion,
    lot       bigint not null references ledger.lot,
    held_at   timestamptz not null,
    is_new    boolean not null,
    primary key (excursion, lot)
);
comment on table coldchain.affected is 'Lots that lay in the store during an excursion, and since when they are held there';
comment on column coldchain.affected.is_new is 'False where the lot was held there already';
create index affected_lot on coldchain.affected (lot);
create trigger append_only before update or delete on coldchain.affected for each row execute function source.refuse_change();
