create schema ledger;

create table ledger.lot (
    id             bigint generated always as identity primary key,
    product        text not null references supply.product,
    component      text not null check (component in ('1', '2', 'any')),
    number         text not null check (length(number) between 1 and 40),
    look           text not null,
    gtin           text check (gtin ~ '^[0-9]{14}$'),
    made           date,
    expiry         date,
    doses_per_vial int not null check (doses_per_vial > 0),
    known_on       date not null,
    source         text references source.source,
    note           text,
    recorded_at    timestamptz not null default clock_timestamp(),
    unique (product, component, number),
    check (made <= expiry)
);
comment on column ledger.lot.look is 'What the number looks like to a hurried eye: EW0158 and EwO158 look the same';
create index lot_look on ledger.lot (look);
create trigger append_only before update or delete on ledger.lot for each row execute function source.refuse_change();

-- What was decided about a lot. Its state is derived from these: docs/states/lot.md.
create table ledger.lot_event (
    id          bigint generated always as identity primary key,
    key         text collate "C" not null unique check (length(key) between 1 and 100),
    lot         bigint not null references ledger.lot,
    act         text not null check (act in ('release', 'hold', 'resume', 'recall')),
    place       text references place.place,
    at          timestamptz not null,
    known_on    date not null,
    reason      text not null check (length(reason) between 1 and 2000),
    account     text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    check (place is null or act in ('hold', 'resume')),
    check (at <= recorded_at + interval '5 minutes')
);
comment on column ledger.lot_event.place is 'Where a hold holds; null for the whole lot';
comment on column ledger.lot_event.reason is 'Of a release the number of the quality certificate';
create index lot_event_lot on ledger.lot_event (lot, at, id);
create trigger append_only before update or delete on ledger.lot_event for each row execute function source.refuse_change();

-- What is on its way: sent from one place to another, or awaited from a supplier.
create table ledger.shipment (
    id              bigint generated always as identity primary key,
    key             text collate "C" not null unique check (length(key) between 1 and 100),
    origin          text references place.place,
    destination     text not null references place.place,
    product         text references supply.product,
    component       text check (component in ('1', '2', 'any', 'both')),
    announced_doses bigint check (announced_doses >= 0),
    earliest        date,
    latest          date,
    known_on        date not null,
    source          text references source.source,
    note            text,
    account         text not null,
    recorded_at     timestamptz not null default clock_timestamp(),
    check (origin <> destination)
);
comment on column ledger.shipment.origin is 'Null for a delivery of a supplier';
comment on column ledger.shipment.announced_doses is 'What was announced; what came is in the movements';
create index shipment_destination on ledger.shipment (destination);
create index shipment_origin on ledger.shipment (origin);
create trigger append_only before update or delete on ledger.shipment for each row execute function source.refuse_change();

create table ledger.vial (
    id          bigint generated always as identity primary key,
    key         text collate "C" not null unique check (length(key) between 1 and 100),
    lot         bigint not null references ledger.lot,
    place       text not null references place.place,
    opened_at   timestamptz not null,
    discard_at  timestamptz not null check (discard_at > opened_at),
    recorded_at timestamptz not null default clock_timestamp()
);
comment on column ledger.vial.discard_at is 'When what is left of it has to be discarded';
create index vial_place on ledger.vial (place, discard_at);
create trigger append_only before update or delete on ledger.vial for each row execute function source.refuse_change();

-- Somewhere that doses of a lot can be. The doses are derived from the movements, in the transaction that records them.
create table ledger.holding (
    id       bigint generated always as identity primary key,
    lot      bigint not null references ledger.lot,
    kind     text not null check (kind in ('made', 'stock', 'transit', 'vial', 'given', 'wasted')),
    place    text references place.place,
    shipment bigint references ledger.shipment,
    vial     bigint references ledger.vial,
    reason   text,
    name     text collate "C" not null generated always as (
        case kind
            when 'made' then 'made'
            when 'transit' then 'transit ' || shipment
            when 'vial' then 'vial ' || vial
            when 'wasted' then 'wasted ' || place || ' ' || reason
            else kind || ' ' || place
        end) stored,
    doses    bigint not null default 0,
    unique (lot, name),
    constraint no_balance_below_zero check (case kind when 'made' then doses <= 0 else doses >= 0 end),
    check ((place is null) = (kind in ('made', 'transit'))),
    check ((shipment is not null) = (kind = 'transit')),
    check ((vial is not null) = (kind = 'vial')),
    check ((reason is not null) = (kind = 'wasted'))
) with (fillfactor = 70);
comment on table ledger.holding is
    'Doses of a lot are made, in stock, in transit, in an open vial, given or wasted. Those made stand below zero, so that all of a lot add up to nothing';
create index holding_place on ledger.holding (place, kind);
create index holding_shipment on ledger.holding (shipment) where shipment is not null;
create index holding_vial on ledger.holding (vial) where vial is not null;

create table ledger.movement (
    id           bigint generated always as identity primary key,
    key          text collate "C" not null unique check (length(key) between 1 and 100),
    act          text not null,
    from_holding bigint not null,
    to_holding   bigint not null check (to_holding <> from_holding),
    doses        bigint not null check (doses > 0),
    at           timestamptz not null,
    known_on     date not null,
    reverses     bigint unique references ledger.movement,
    shipment     bigint references ledger.shipment,
    despite      boolean not null default false,
    note         text,
    source       text references source.source,
    account      text not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    check ((reverses is not null) = (act = 'reverse')),
    constraint not_in_the_future check (at <= recorded_at + interval '5 minutes')
);
comment on table ledger.movement is 'So many doses of one lot went from one holding to another. Never changed: a reversal is a movement back';
comment on column ledger.movement.key is 'What the sender calls it: the same key is the same movement';
comment on column ledger.movement.despite is 'Given from a lot that should not have been used, which is a fact and is recorded as one';
create index movement_from on ledger.movement (from_holding, at);
create index movement_to on ledger.movement (to_holding, at);
create unique index vial_opened_once on ledger.movement (to_holding) where act = 'open';
create trigger append_only before update or delete on ledger.movement for each row execute function source.refuse_change();
create trigger never_emptied before truncate on ledger.movement for each statement execute function source.refuse_change();

-- Balances change with movements and in no other way.
create function ledger.refuse_by_hand() returns trigger language plpgsql as $$
begin
    raise exception 'ledger.holding is derived from movements and is not changed by hand';
end $$;
create trigger not_by_hand before update on ledger.holding
    for each row when (pg_trigger_depth() = 0) execute function ledger.refuse_by_hand();
create trigger begins_empty before insert on ledger.holding
    for each row when (new.doses <> 0) execute function ledger.refuse_by_hand();
create trigger never_deleted before delete on ledger.holding
    for each row execute function ledger.refuse_by_hand();

-- Finds a holding, or makes an empty one.
create function ledger.holding(its_lot bigint, its_kind text, its_place text, its_shipment bigint, its_vial bigint, its_reason text)
returns bigint language plpgsql as $$
declare
    its_name text := case its_kind
        when 'made' then 'made'
        when 'transit' then 'transit ' || its_shipment
        when 'vial' then 'vial ' || its_vial
        when 'wasted' then 'wasted ' || its_place || ' ' || its_reason
        else its_kind || ' ' || its_place
    end;
    found_id bigint;
begin
    loop
        select id into found_id from ledger.holding where lot = its_lot and name = its_name;
        if found then
            return found_id;
        end if;
        insert into ledger.holding (lot, kind, place, shipment, vial, reason)
        values (its_lot, its_kind, its_place, its_shipment, its_vial, its_reason)
        on conflict (lot, name) do nothing returning id into found_id;
        if found then
            return found_id;
        end if;
    end loop;
end $$;

-- Which way each act moves doses. A reversal goes back the way it came.
create table ledger.way (
    act       text not null,
    from_kind text not null,
    to_kind   text not null,
    primary key (act, from_kind, to_kind)
);
insert into ledger.way values
    ('enter', 'made', 'stock'),
    ('dispatch', 'stock', 'transit'),
    ('receive', 'transit', 'stock'),
    ('discrepancy', 'transit', 'wasted'),
    ('discrepancy', 'stock', 'transit'),
    ('issue', 'stock', 'stock'),
    ('open', 'stock', 'vial'),
    ('give', 'stock', 'given'),
    ('give', 'vial', 'given'),
    ('waste', 'stock', 'wasted'),
    ('waste', 'vial', 'wasted'),
    ('count', 'stock', 'wasted'),
    ('count', 'wasted', 'stock'),
    ('recall', 'stock', 'wasted'),
    ('recall', 'vial', 'wasted');
create trigger append_only before update or delete on ledger.way for each row execute function source.refuse_change();

-- The laws of the ledger, held by the database whoever writes: each movement goes a way that its act allows, within one lot; a reversal is
-- the exact opposite of what it reverses; and no holding falls below zero at any moment from the movement's own until now.
create function ledger.hold_laws() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    -- Whoever moves doses of a holding waits here for those before him; all wait in the same order, so that nobody waits in a circle.
    perform from ledger.holding
    where id in (select from_holding from added union select to_holding from added)
    order by id for no key update;

    select m.key, m.act, f.kind as from_kind, t.kind as to_kind, f.lot = t.lot as one_lot into wrong
    from added m
    left join ledger.holding f on f.id = m.from_holding
    left join ledger.holding t on t.id = m.to_holding
    left join ledger.movement o on o.id = m.reverses
    where f.lot is distinct from t.lot or f.lot is null
       or case when m.reverses is null
            then not exists (select from ledger.way w where (w.act, w.from_kind, w.to_kind) = (m.act, f.kind, t.kind))
            else (o.from_holding, o.to_holding, o.doses, o.at) is distinct from (m.to_holding, m.from_holding, m.doses, m.at)
                 or o.reverses is not null
       end
    limit 1;
    if found then
        raise exception using errcode = 'QL002', message = format('%s is no way for %s', wrong.key, wrong.act),
            detail = format('from %s to %s, one lot: %s', wrong.from_kind, wrong.to_kind, wrong.one_lot);
    end if;

    -- For each holding that doses leave: its balance after each moment from the first of them on, and the lowest of these. Everything goes
    -- over indexes, holding by holding, so that one movement and a million are both quick.
    with side as (
        select from_holding as holding, -doses as doses, at from added
        union all
        select to_holding, doses, null from added
    ), touched as (
        select holding, sum(doses) as net, min(at) as since from side group by holding having min(at) is not null
    )
    select h.lot, h.kind, h.place, h.shipment, h.vial, h.reason, h.name, lowest.at, lowest.balance into wrong
    from touched t join ledger.holding h on h.id = t.holding
    cross join lateral (
        select c.at, h.doses + t.net - c.all_since + c.so_far as balance
        from (
            select e.at, sum(sum(e.doses)) over () as all_since, sum(sum(e.doses)) over (order by e.at) as so_far
            from (
                select m.at, -m.doses as doses from ledger.movement m where m.from_holding = t.holding and m.at >= t.since
                union all
                select m.at, m.doses from ledger.movement m where m.to_holding = t.holding and m.at >= t.since) as e
            group by e.at) as c
        order by 2, 1 limit 1) as lowest
    where h.kind <> 'made' and lowest.balance < 0
    order by lowest.balance, lowest.at, h.id limit 1;
    if found then
        raise exception using errcode = 'QL001', message = format('%s of lot %s would fall to %s', wrong.name, wrong.lot, wrong.balance),
            detail = json_strip_nulls(json_build_object('lot', wrong.lot, 'kind', wrong.kind, 'place', wrong.place,
                'shipment', wrong.shipment, 'vial', wrong.vial, 'reason', wrong.reason,
                'at', (extract(epoch from wrong.at) * 1000000)::bigint, 'balance', wrong.balance))::text;
    end if;

    update ledger.holding h set doses = h.doses + n.doses
    from (select holding, sum(doses) as doses from (
            select from_holding as holding, -doses as doses from added
            union all select to_holding, doses from added) as changes
          group by holding) as n
    where h.id = n.holding and n.doses <> 0;
    return null;
end $$;
create trigger hold_laws after insert on ledger.movement
    referencing new table as added for each statement execute function ledger.hold_laws();

-- Every count of a shelf, also one that found just what was expected.
create table ledger.stock_count (
    id          bigint generated always as identity primary key,
    key         text collate "C" not null unique check (length(key) between 1 and 100),
    place       text not null references place.place,
    lot         bigint not null references ledger.lot,
    at          timestamptz not null,
    known_on    date not null,
    counted     bigint not null check (counted >= 0),
    expected    bigint not null check (expected >= 0),
    account     text not null,
    recorded_at timestamptz not null default clock_timestamp()
);
create index stock_count_place on ledger.stock_count (place, lot, at);
create trigger append_only before update or delete on ledger.stock_count for each row execute function source.refuse_change();
