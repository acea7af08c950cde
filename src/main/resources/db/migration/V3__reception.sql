-- The counter: scans that wait for their dossier, and dossiers that were not received.

-- Whose scan it is: only the officer who made it may put it into a dossier.
create table reception_scan (
  document_id uuid primary key references stored_document,
  person_id uuid not null references person,
  made_at timestamptz not null
);

-- A slip given instead of a receipt: forms 02 and 03. No case is opened.
create table desk_refusal (
  id uuid primary key,
  kind text not null check (kind in ('SUPPLEMENT', 'REFUSAL')),
  number text not null unique,
  unit_id uuid not null references unit,
  procedure_version_id uuid not null references procedure_version,
  applicant_name text not null,
  applicant_id_number text,
  applicant_phone text,
  reason text not null,
  papers jsonb not null,
  document_id uuid not null references stored_document,
  made_at timestamptz not null,
  made_by uuid not null references person
);
create index desk_refusal_unit on desk_refusal (unit_id, made_at desc);

grant select, insert, update, delete on reception_scan to ${runtime};
grant select, insert on desk_refusal to ${runtime};
