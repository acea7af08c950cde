-- Who acts for the owner of a case does so by a right and a paper that shows it. What was written of it in one line
-- before is kept as the note of another paper.
alter table case_party
  add column representation text check (representation in ('AUTHORISED', 'LEGAL', 'FAMILY', 'ORGANISATION')),
  add column proof_kind text,
  add column proof_number text,
  add column proof_date date,
  add column proof_note text,
  add check ((representation is null) = (proof_kind is null));
update case_party set representation = 'AUTHORISED', proof_kind = 'OTHER', proof_note = btrim(proof)
  where btrim(proof) <> '';
alter table case_party drop column proof;
comment on column case_party.representation is 'by what right this person acts for the owner; null for who acts for nobody else';
