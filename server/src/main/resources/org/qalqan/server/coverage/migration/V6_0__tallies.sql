create schema coverage;

create table coverage.tally (
    id            bigint generated always as identity primary key,
    place         text not null references place.place,
    date          date not null,
    date_inferred boolean not null,
    known_on      date not null check (known_on >= date),
    indicator     text not null,
    count         bigint not null check (count >= 0),
    rounded_to    int not null check (rounded_to > 0),
    source        text not null references source.source,
    note          text,
    recorded_at   timestamptz not null default now(),
    unique (place, indicator, date, known_on, source)
);
comment on table coverage.tally is
    'Cumulative counts as reported. date: the day a count is about; known_on: the day it became known; a correction is a new row';
create trigger append_only before update or delete on coverage.tally
    for each row execute function source.refuse_change();
create trigger note_change after insert or update on coverage.tally
    for each statement execute function source.note_change();
