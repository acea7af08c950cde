-- The supervisor's board counts open work by unit, so its cost follows what is open and not what was ever done.
create index case_file_undecided on case_file (competent_unit_id, current_due_at)
  where closed_at is null and decided_at is null;
create index work_item_open on work_item (group_id) where state = 'OPEN';

-- Received and decided per week, read from the index alone.
create index case_file_received_unit on case_file (received_at, competent_unit_id);
create index case_file_decided_unit on case_file (decided_at, competent_unit_id) where decided_at is not null;
