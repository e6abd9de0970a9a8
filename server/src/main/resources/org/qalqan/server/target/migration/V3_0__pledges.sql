create schema target;

create table target.pledge (
    id           text primary key,
    kind         text not null check (kind in ('measured', 'dated', 'standing')),
    said_on      date not null,
    said_by      text not null,
    deadline     date,
    subject_kk   text,
    subject_ru   text,
    subject_en   text,
    value        double precision,
    statement_kk text not null,
    statement_ru text not null,
    statement_en text not null,
    source       text not null references source.source,
    recorded_at  timestamptz not null default now(),
    check ((kind = 'standing') = (subject_en is null)),
    check (kind <> 'dated' or deadline is not null),
    check (kind = 'measured' or value is null)
);
comment on column target.pledge.subject_en is 'what is measured, or which event is to happen';
create trigger append_only before update or delete on target.pledge
    for each row execute function source.refuse_change();

create table target.reading (
    pledge             text not null references target.pledge,
    id                 text not null,
    position           int not null,
    indicator          text not null,
    denominator        text not null,
    denominator_people bigint check (denominator_people > 0),
    judged             boolean not null,
    name_kk            text not null,
    name_ru            text not null,
    name_en            text not null,
    note               text,
    primary key (pledge, id)
);
create unique index one_judged_reading on target.reading (pledge) where judged;

create table target.observation (
    id          bigint generated always as identity primary key,
    pledge      text not null references target.pledge,
    date        date not null,
    known_on    date not null check (known_on >= date),
    value       double precision,
    unit        text,
    source      text not null references source.source,
    note        text,
    recorded_at timestamptz not null default now(),
    unique (pledge, date, known_on, source)
);
create trigger append_only before update or delete on target.observation
    for each row execute function source.refuse_change();

create table target.closing (
    id          bigint generated always as identity primary key,
    pledge      text not null references target.pledge,
    outcome     text not null check (outcome in ('kept', 'broken', 'withdrawn')),
    closed_on   date not null,
    evidence    text not null,
    link        text not null,
    closed_by   text not null,
    recorded_at timestamptz not null default now(),
    unique (pledge, outcome, closed_on, link)
);
create trigger append_only before update or delete on target.closing
    for each row execute function source.refuse_change();
create trigger note_change after insert or update on target.pledge
    for each statement execute function source.note_change();
create trigger note_change after insert or update on target.reading
    for each statement execute function source.note_change();
create trigger note_change after insert or update on target.observation
    for each statement execute function source.note_change();
create trigger note_change after insert or update on target.closing
    for each statement execute function source.note_change();
