create schema approval;

create table approval.proposal (
    id          bigint generated always as identity primary key,
    kind        text not null check (kind ~ '^[a-z][a-z_]{1,39}$'),
    place       text not null references place.place,
    subject     text not null check (length(subject) between 1 and 200),
    payload     jsonb not null,
    reason      text not null check (length(reason) between 1 and 500),
    proposed_by text not null references access.account,
    proposed_at timestamptz not null
);
comment on table approval.proposal is 'Something that is done when a second person agrees. Open for 14 days';
comment on column approval.proposal.place is 'whoever decides holds a role here or above';
comment on column approval.proposal.subject is 'what it is about, by codes and numbers; never a name or an identifier of a person';
create index proposal_proposer on approval.proposal (proposed_by, id);

create table approval.decision (
    proposal   bigint primary key references approval.proposal,
    outcome    text not null check (outcome in ('approved', 'refused', 'withdrawn')),
    decided_by text not null references access.account,
    decided_at timestamptz not null,
    reason     text not null check (length(reason) <= 500),
    check (outcome <> 'refused' or reason <> '')
);
comment on table approval.decision is 'One for each proposal at most';

create function approval.two_persons() returns trigger language plpgsql as $$
declare
    about approval.proposal;
begin
    select * into about from approval.proposal where id = new.proposal;
    if new.outcome = 'withdrawn' and new.decided_by <> about.proposed_by then
        raise exception 'proposal %: only who proposed it may withdraw it', about.id using errcode = 'check_violation';
    end if;
    if new.outcome <> 'withdrawn' and new.decided_by = about.proposed_by then
        raise exception 'proposal %: who proposed it may not decide it', about.id using errcode = 'check_violation';
    end if;
    if new.decided_at < about.proposed_at or new.decided_at >= about.proposed_at + interval '336 hours' then
        raise exception 'proposal %: it can be decided within 14 days', about.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger two_persons before insert on approval.decision
    for each row execute function approval.two_persons();

create trigger append_only before update or delete on approval.proposal
    for each row execute function access.refuse_change();
create trigger never_emptied before truncate on approval.proposal
    for each statement execute function access.refuse_change();
create trigger append_only before update or delete on approval.decision
    for each row execute function access.refuse_change();
create trigger never_emptied before truncate on approval.decision
    for each statement execute function access.refuse_change();
