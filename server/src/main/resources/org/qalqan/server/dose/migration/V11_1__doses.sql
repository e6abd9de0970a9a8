create schema dose;

-- By whom and through what doses were recorded. A dose names one of these by its number, because it does so 35 million times.
create table dose.origin (
    id       int generated always as identity primary key,
    account  text not null,
    recorder text not null check (length(recorder) between 1 and 100),
    source   text not null check (length(source) between 1 and 100),
    unique (account, recorder, source)
);
comment on column dose.origin.account is 'The account that recorded';
comment on column dose.origin.recorder is 'Whoever gave the dose or wrote it down, as the place calls them';
comment on column dose.origin.source is 'The station, system or file that it came through';
create trigger append_only before update or delete on dose.origin for each row execute function source.refuse_change();

-- One row for each dose given to a person. Wide columns first, so that no space is lost between them.
create table dose.dose (
    id          bigint generated always as identity (increment by 1 cache 1) primary key,
    key         uuid not null unique,
    person      bigint not null,
    lot         bigint not null,
    vial        bigint,
    at          timestamptz,
    recorded_at timestamptz not null default clock_timestamp(),
    day         date not null,
    known_on    date not null,
    origin      int not null,
    age         smallint not null check (age between 0 and 150),
    number      smallint check (number > 0),
    stated      smallint check (stated between 1 and 99),
    sex         "char" not null check (sex in ('F', 'M', 'X', 'U')),
    verdict     "char" not null check (verdict in ('v', 'n', 'e', 's', 'u')),
    completes   boolean not null,
    in_error    boolean not null default false,
    place       text not null,
    residence   text not null,
    reason      text check (length(reason) between 1 and 500),
    constraint one_dose_of_each_number unique (person, number) deferrable initially immediate,
    check (in_error = (number is null)),
    check (not (in_error and completes))
);
comment on table dose.dose is
    'A dose given to a person. Never deleted, and never changed but for what follows from the person''s other doses. '
    'No foreign keys: persons, lots and places are never deleted, and looking each up once more would cost an import a third of its speed; ./qalqan doses check looks';
comment on column dose.dose.key is 'Digest of the sender and of what the sender calls the dose: the same twice is one dose';
comment on column dose.dose.person is 'The record of the person that it was recorded for; stays when records are merged';
comment on column dose.dose.at is 'When it was given, where more than the day is known';
comment on column dose.dose.number is 'Derived: which of the person''s doses it is, by the day it was given. None when it was entered in error';
comment on column dose.dose.stated is 'Which dose it is, as whoever gave it said';
comment on column dose.dose.verdict is 'Derived: what the schedule says of it: (v)alid, (n)ot valid, (e)xtraneous, (s)ub-standard, vaccine (u)nknown to the schedule';
comment on column dose.dose.completes is 'Derived: whether the primary series is complete with it';
comment on column dose.dose.age is 'Whole years on the day, as was known when it was recorded';
comment on column dose.dose.residence is 'The place right under the nation that the person lived in, as was known when it was recorded';
comment on column dose.dose.reason is 'Why it was given or recorded in spite of a warning';
-- Equal entries are kept once: with a few lots and days at each place these two are small.
create index dose_lot on dose.dose (lot, place, day);
create index dose_place on dose.dose (place, day);

create function dose.refuse_other_change() returns trigger language plpgsql as $$
begin
    raise exception 'a dose is never changed, but dose % was to be: it is entered in error and recorded anew', old.id;
end $$;
create trigger facts_stay before update on dose.dose for each row
    when ((old.id, old.key, old.person, old.lot, old.vial, old.at, old.recorded_at, old.day, old.known_on, old.origin, old.age, old.stated,
           old.sex, old.place, old.residence, old.reason)
          is distinct from
          (new.id, new.key, new.person, new.lot, new.vial, new.at, new.recorded_at, new.day, new.known_on, new.origin, new.age, new.stated,
           new.sex, new.place, new.residence, new.reason)
          or old.in_error and not new.in_error)
    execute function dose.refuse_other_change();
create trigger never_deleted before delete on dose.dose for each row execute function source.refuse_change();
create trigger never_emptied before truncate on dose.dose for each statement execute function source.refuse_change();

create table dose.entered_in_error (
    dose        bigint primary key references dose.dose,
    reason      text not null check (length(reason) between 1 and 500),
    account     text not null,
    at          timestamptz not null default clock_timestamp()
);
comment on table dose.entered_in_error is 'Doses that were not given as recorded, and why that is known';
create trigger append_only before update or delete on dose.entered_in_error for each row execute function source.refuse_change();

-- Doses for which the shelf had nothing: given all the same, and to be explained. A row goes when the ledger has taken the dose from the shelf.
create table dose.without_stock (
    dose    bigint primary key references dose.dose,
    lot     bigint not null,
    place   text not null,
    vial    bigint,
    at      timestamptz not null
);
create index without_stock_place on dose.without_stock (place, lot);

-- Sums of doses, kept in the transaction that records them; ./qalqan doses rebuild makes them anew and proves them equal.
-- Where doses were given:
create table dose.by_place (
    place     text not null,
    day       date not null,
    product   text not null,
    number    smallint not null,
    completes boolean not null,
    doses     bigint not null,
    primary key (place, day, product, number, completes)
) with (fillfactor = 80);
-- Where those who had them live:
create table dose.by_residence (
    day       date not null,
    residence text not null,
    product   text not null,
    number    smallint not null,
    completes boolean not null,
    doses     bigint not null,
    primary key (day, residence, product, number, completes)
) with (fillfactor = 80);
-- Of which age and sex they are, in the nation and in each place right under it:
create table dose.by_age (
    day       date not null,
    age       smallint not null,
    sex       "char" not null,
    number    smallint not null,
    completes boolean not null,
    doses     bigint not null,
    primary key (day, age, sex, number, completes)
) with (fillfactor = 80);
create table dose.by_group (
    residence text not null,
    day       date not null,
    product   text not null,
    age       smallint not null,
    sex       "char" not null,
    number    smallint not null,
    completes boolean not null,
    doses     bigint not null,
    primary key (residence, day, product, age, sex, number, completes)
) with (fillfactor = 80);
comment on column dose.by_age.age is 'First year of the age group: see AgeGroup';
comment on column dose.by_group.age is 'First year of the age group: see AgeGroup';
