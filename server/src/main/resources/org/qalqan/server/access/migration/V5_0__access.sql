create schema access;

create table access.account (
    name       text primary key check (name ~ '^[a-z][a-z0-9._-]{1,39}$'),
    password   text not null,
    epoch      int not null default 1,
    disabled   boolean not null default false,
    created_at timestamptz not null default now()
);
comment on column access.account.password is 'hash with the name of its method in front, such as {bcrypt}$2a$12$…';
comment on column access.account.epoch is 'rises when the password changes or the account is disabled: sessions of an earlier epoch end';

create table access.role_at_place (
    account    text not null references access.account,
    role       text not null check (role in ('pledge_keeper', 'importer', 'operator')),
    place      text not null references place.place,
    granted_at timestamptz not null default now(),
    primary key (account, role, place)
);
comment on table access.role_at_place is 'A role holds at its place and at every place below';

create table access.audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    account text not null,
    act     text not null,
    thing   text not null,
    outcome text not null check (outcome in ('done', 'refused'))
);
comment on table access.audit is 'Who did what with which thing. Of a person it holds the account name and nothing else';
create index audit_account on access.audit (account, id);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_schema || '.' || tg_table_name;
end $$;
create trigger append_only before update or delete on access.audit
    for each row execute function access.refuse_change();
create trigger never_emptied before truncate on access.audit
    for each statement execute function access.refuse_change();
