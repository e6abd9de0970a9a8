create table access.token (
    id         bigint generated always as identity primary key,
    account    text not null references access.account,
    digest     text not null unique check (digest ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > created_at),
    revoked_at timestamptz,
    last_used  date
);
comment on table access.token is 'Lets a program act as an account on /api. The token itself is nowhere: it was shown once';
comment on column access.token.digest is 'SHA-256 of the token, which holds 256 random bits: nothing slower is needed';
create index token_account on access.token (account);
