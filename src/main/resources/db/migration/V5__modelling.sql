-- Procedures that someone deployed and someone else has to approve, and where a created thing is.
alter table idempotency_key add column location text;

create table publication_proposal (
  id uuid primary key,
  key text not null,
  version text not null,
  name_vi text not null,
  name_en text not null,
  definition_id text not null,
  deployment_id text not null,
  source text not null,
  descriptor text not null,
  effective_from date not null,
  state text not null,
  proposed_by uuid not null references person,
  proposed_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  reason text
);
create unique index publication_proposal_open on publication_proposal (key, version) where state = 'PROPOSED';
create index publication_proposal_at on publication_proposal (proposed_at desc, id);

grant select, insert, update on publication_proposal to ${runtime};
