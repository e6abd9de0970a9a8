create table access.totp (
    account      text primary key references access.account,
    secret       bytea not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
comment on table access.totp is 'The second factor of an account: codes by time, RFC 6238';
comment on column access.totp.secret is 'sealed with a key that is not in the database';
comment on column access.totp.confirmed_at is 'null until a first code has shown that the secret arrived; until then it asks for nothing';
comment on column access.totp.last_step is 'time step of the code accepted last: it and earlier ones count no more (RFC 6238, section 5.2)';

create table access.recovery_code (
    account text not null references access.account,
    digest  bytea not null check (length(digest) = 32),
    used_at timestamptz,
    primary key (account, digest)
);
comment on table access.recovery_code is 'Each stands in for a code once, when the device is lost';
comment on column access.recovery_code.digest is 'SHA-256 of the code, which holds 80 random bits: nothing slower is needed';
