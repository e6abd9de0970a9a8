create schema campaign;

create table campaign.campaign (
    id         text primary key,
    nation     text not null references place.place,
    time_zone  text not null,
    name_kk    text not null,
    name_ru    text not null,
    name_en    text not null,
    from_date  date not null,
    until_date date not null,
    as_of      date not null,
    digest     text not null,
    loaded_at  timestamptz not null default now()
);
create trigger note_change after insert or update on campaign.campaign
    for each statement execute function source.note_change();
