-- What upgrades of a database in use owe to the people who work with it.

-- The engine's history tables stay empty (docs/decisions/0003); what they held before was copied to path_step.
delete from engine.act_hi_actinst;
delete from engine.act_hi_procinst;

-- Steps whose budget had ended before budgets were warned of: nobody is told of them now, all at once.
insert into step_warning (item_id, warning, given_at)
  select w.id, k.warning, now() from work_item w cross join (values ('DUE_SOON'), ('OVERDUE')) k (warning)
  where w.state = 'OPEN' and w.step_due_at <= now()
  on conflict do nothing;

-- A warning is forgotten when the end that it was about has moved
grant delete on step_warning to ${runtime};
