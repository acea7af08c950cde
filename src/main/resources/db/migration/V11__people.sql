-- Seals over the audit log: what every chain had come to at a moment, each seal following the one before it. A tail that
-- is cut off together with its head, or a chain that is deleted whole, no longer agrees with them.
create table audit_seal (
  number bigint primary key,
  at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null
);
-- Only the chains that have grown since the seal before
create table audit_seal_head (
  seal bigint not null references audit_seal,
  chain text not null,
  position bigint not null,
  hash bytea not null,
  primary key (chain, position)
);
create index audit_seal_head_seal on audit_seal_head (seal);
grant select, insert on audit_seal, audit_seal_head to ${runtime};

alter table audit_head add column sealed boolean not null default false;
create index audit_head_unsealed on audit_head (chain) where not sealed;

-- People are searched by name, with or without marks
create index person_name on person using gin (unaccented(full_name) gin_trgm_ops);
