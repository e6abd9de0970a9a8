create schema source;

create table source.source (
    id          text primary key,
    publisher   text not null,
    title       text not null,
    url         text not null,
    licence     text not null,
    retrieved   date,
    note        text,
    recorded_at timestamptz not null default now()
);
comment on table source.source is 'Publications and data sets that figures were taken from';

-- Tables of records are append-only: a correction is a new row. This guards each of them.
create function source.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: a correction is a new row', tg_table_schema || '.' || tg_table_name;
end $$;

-- What is derived from records is kept in memory for as long as no record is added, by this process or by another one. The number goes
-- up in the transaction that adds them.
create table source.generation (
    number bigint not null
);
insert into source.generation values (0);

create function source.note_change() returns trigger language plpgsql as $$
begin
    update source.generation set number = number + 1;
    return null;
end $$;
