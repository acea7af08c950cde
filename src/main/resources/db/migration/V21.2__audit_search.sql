-- The latest entries first, of all chains or of a period.
create index audit_entry_at on audit_entry (at, chain, position);
