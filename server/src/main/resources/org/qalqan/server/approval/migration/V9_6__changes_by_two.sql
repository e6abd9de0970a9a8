-- A figure that targets are judged by is changed by two persons, whoever does it and by which way.

create function approval.agreed(proposal bigint, kind text, payload jsonb) returns boolean language sql stable as $$
    select exists (
        select from approval.proposal p join approval.decision d on d.proposal = p.id
        where p.id = agreed.proposal and p.kind = agreed.kind and p.payload @> agreed.payload and d.outcome = 'approved')
$$;
comment on function approval.agreed is 'Whether somebody proposed just this and somebody else approved it';

alter table place.denominator add column proposal bigint references approval.proposal;
comment on column place.denominator.proposal is 'by which two persons changed it; null for a first statement';

create function approval.denominator_by_two() returns trigger language plpgsql as $$
begin
    if exists (select from place.denominator d where d.place = new.place and d.kind = new.kind and d.recorded_at <> now())
        and not exists (select from place.denominator d where d.place = new.place and d.kind = new.kind
            and d.valid_from = new.valid_from and d.known_on = new.known_on)
        and not approval.agreed(new.proposal, 'denominator', jsonb_build_object('versions', jsonb_build_array(jsonb_build_object(
            'place', new.place, 'kind', new.kind, 'people', new.people,
            'valid_from', new.valid_from::text, 'known_on', new.known_on::text))))
    then
        raise exception 'denominator % of %: a change takes two persons', new.kind, new.place using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger by_two before insert on place.denominator
    for each row execute function approval.denominator_by_two();

alter table target.reading add column proposal bigint references approval.proposal;
comment on column target.reading.proposal is 'by which two persons changed it last; null while it is as it was first stated';

create function approval.reading_by_two() returns trigger language plpgsql as $$
begin
    if (new.indicator, new.denominator, new.denominator_people, new.judged)
            is distinct from (old.indicator, old.denominator, old.denominator_people, old.judged)
        and not approval.agreed(new.proposal, 'reading', jsonb_build_object('readings', jsonb_build_array(jsonb_build_object(
            'pledge', new.pledge, 'reading', new.id, 'indicator', new.indicator, 'denominator', new.denominator,
            'people', new.denominator_people, 'judged', new.judged))))
    then
        raise exception 'reading % of %: a change takes two persons', new.id, new.pledge using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger by_two before update on target.reading
    for each row execute function approval.reading_by_two();
create trigger never_deleted before delete on target.reading
    for each row execute function source.refuse_change();
