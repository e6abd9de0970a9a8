create schema person;

create table person.person (
    id           bigint generated always as identity primary key,
    key          uuid not null unique,
    family       text not null check (length(family) between 1 and 100),
    given        text check (length(given) between 1 and 100),
    patronymic   text check (length(patronymic) between 1 and 100),
    family_latin text check (length(family_latin) between 1 and 100),
    given_latin  text check (length(given_latin) between 1 and 100),
    born         date not null,
    born_known   "char" not null default 'd' check (born_known in ('d', 'm', 'y')),
    sex          "char" not null check (sex in ('F', 'M', 'X', 'U')),
    place        text not null,
    phone        text check (phone ~ '^\+[0-9]{5,15}$'),
    sound_family int not null,
    sound_given  int not null,
    merged_into  bigint check (merged_into <> id),
    synthetic    boolean not null default false,
    account      text not null,
    source       text not null,
    recorded_at  timestamptz not null default clock_timestamp()
);
comment on table person.person is 'Somebody who is or may be vaccinated, as one record says. Several records can be of one person: merged_into';
comment on column person.person.key is 'Digest of the sender and of what the sender calls the record: the same again is the same record';
comment on column person.person.born is 'Birth date; the first day it can have been where only the month or the year is known';
comment on column person.person.born_known is 'What is known of the birth date: its (d)ay, its (m)onth, its (y)ear';
comment on column person.person.place is 'Where the person lives. Places are never deleted; a foreign key would cost every import and hold nothing more';
comment on column person.person.sound_family is 'What the family name sounds like in any script: see the package matching';
comment on column person.person.merged_into is 'The record that stands for this one now. Derived from person.merge';
comment on column person.person.synthetic is 'Made up, for tests and trials';

-- Which identifiers lead to a record. The value itself can be read only with the keys of the installation.
create table person.identifier (
    scheme text not null,
    digest uuid not null,
    sealed bytea not null,
    person bigint not null references person.person,
    primary key (digest, scheme)
);
comment on column person.identifier.digest is 'Keyed digest of scheme and value (HMAC-SHA-256, its first 128 bits): equal values can be found, none can be tried out without the key';
comment on column person.identifier.sealed is 'Key id and value under AES-256-GCM';
create index identifier_person on person.identifier (person);
create index person_merged on person.person (merged_into) where merged_into is not null;
create trigger never_deleted before delete on person.person for each row execute function source.refuse_change();
create trigger never_emptied before truncate on person.person for each statement execute function source.refuse_change();
