-- Lines wait here until their transaction has ended, and go from here into the chain: decision 030. What was written so far waits too.
alter table access.audit rename to audit_waiting;
alter table access.audit_waiting rename constraint audit_pkey to audit_waiting_pkey;
alter table access.audit_waiting rename constraint audit_outcome_check to audit_waiting_outcome_check;
alter sequence access.audit_id_seq rename to audit_waiting_id_seq;
drop index access.audit_account;
drop trigger append_only on access.audit_waiting;
drop trigger never_emptied on access.audit_waiting;
-- A character that parts the fields of a line can be in none of them.
update access.audit_waiting set thing = regexp_replace(thing, '[\x01-\x1f\x7f]', ' ', 'g') where thing ~ '[\x01-\x1f\x7f]';
alter table access.audit_waiting
    add constraint audit_waiting_plain check (account !~ '[\x01-\x1f\x7f]' and act !~ '[\x01-\x1f\x7f]' and thing !~ '[\x01-\x1f\x7f]');
comment on table access.audit_waiting is 'Lines of the audit on their way into the chain: here for a moment only';

create table access.audit (
    id      bigint primary key,
    at      timestamptz not null,
    account text not null,
    act     text not null,
    thing   text not null,
    outcome text not null check (outcome in ('done', 'refused')),
    hash    bytea not null check (length(hash) = 32)
);
comment on table access.audit is 'Who did what with which thing. Of a person it holds the account name and nothing else';
comment on column access.audit.id is 'counts the lines from 1, without a gap';
comment on column access.audit.hash is 'SHA-256 of the hash of the line before, 32 zero bytes before the first, and of the line''s own content';
create index audit_account on access.audit (account, id);
create index audit_thing on access.audit using hash (thing);
create index audit_at on access.audit using brin (at);
create trigger append_only before update or delete on access.audit
    for each row execute function access.refuse_change();
create trigger never_emptied before truncate on access.audit
    for each statement execute function access.refuse_change();

create table access.audit_head (
    one   boolean primary key default true check (one),
    lines bigint not null,
    hash  bytea not null check (length(hash) = 32)
);
comment on table access.audit_head is 'How many lines the chain has, and the hash of the last. Whoever holds its lock may lengthen the chain';
insert into access.audit_head (lines, hash) values (0, decode(repeat('00', 32), 'hex'));

create function access.audit_content(id bigint, at timestamptz, account text, act text, thing text, outcome text)
returns bytea language sql stable as $$
    select convert_to(
        concat_ws(chr(31), id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), account, act, thing, outcome), 'UTF8')
$$;
comment on function access.audit_content is 'What of a line its hash covers: its fields, parted by the character U+001F';

-- Takes lines that wait into the chain, in the order in which they were written. Returns how many.
create function access.seal(most int) returns int language plpgsql as $$
declare
    head   access.audit_head;
    line   access.audit_waiting;
    sealed bigint[] := '{}';
begin
    if not exists (select from access.audit_waiting) then
        return 0;
    end if;
    select * into head from access.audit_head for update;
    for line in select * from access.audit_waiting order by id limit most loop
        head.lines := head.lines + 1;
        head.hash := sha256(head.hash
            || access.audit_content(head.lines, line.at, line.account, line.act, line.thing, line.outcome));
        insert into access.audit (id, at, account, act, thing, outcome, hash)
            values (head.lines, line.at, line.account, line.act, line.thing, line.outcome, head.hash);
        sealed := sealed || line.id;
    end loop;
    if cardinality(sealed) > 0 then
        delete from access.audit_waiting where id = any (sealed);
        update access.audit_head set lines = head.lines, hash = head.hash;
    end if;
    return cardinality(sealed);
end $$;

create function access.leaves_for_the_chain() returns trigger language plpgsql as $$
begin
    if (select count(*) from gone) <> (select coalesce(max(id), 0) from access.audit) - (select lines from access.audit_head) then
        raise exception 'access.audit_waiting: a line leaves only into the chain';
    end if;
    return null;
end $$;
create trigger leaves_for_the_chain after delete on access.audit_waiting
    referencing old table as gone for each statement execute function access.leaves_for_the_chain();
create trigger append_only before update on access.audit_waiting
    for each row execute function access.refuse_change();
create trigger never_emptied before truncate on access.audit_waiting
    for each statement execute function access.refuse_change();
