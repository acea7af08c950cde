-- The sub-kind of status 5: asked for a supplement at the desk before acceptance, or while the case is settled.
alter table case_file add column supplement_stage text
  constraint case_file_supplement_stage check (supplement_stage in ('AT_DESK', 'SETTLING'));
update case_file set supplement_stage = 'SETTLING'
where 'SUPPLEMENT_REQUESTED' in (status, coalesce(status_before_withdrawal, ''));

-- What a dossier that was not received is for the national portal: status 3, or status 5 at the desk.
alter table desk_refusal add column status text;
alter table desk_refusal add column supplement_stage text;
update desk_refusal set
  status = case kind when 'REFUSAL' then 'NOT_ACCEPTED' else 'SUPPLEMENT_REQUESTED' end,
  supplement_stage = case kind when 'SUPPLEMENT' then 'AT_DESK' end;
alter table desk_refusal alter column status set not null;
alter table desk_refusal add constraint desk_refusal_status
  check ((status = 'NOT_ACCEPTED' and supplement_stage is null)
    or (status = 'SUPPLEMENT_REQUESTED' and supplement_stage = 'AT_DESK'));
