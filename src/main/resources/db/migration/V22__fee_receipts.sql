-- The fee receipts that were written: a number is given once by a unit in a year and a series, so that what a cashier took can
-- be told apart. Of fees that were taken under one number before this was asked, the first keeps it.
create table fee_receipt (
  unit_id uuid not null references unit,
  year integer not null,
  series text not null,
  number text not null,
  case_id uuid not null unique references case_file,
  primary key (unit_id, year, series, number)
);
comment on column fee_receipt.unit_id is 'the unit that receives, whose cashier takes the fee';
comment on column fee_receipt.number is 'as it is compared: capitals, no spaces, no zeros in front';
alter table case_fee add column receipt_series text;
insert into fee_receipt (unit_id, year, series, number, case_id)
  select c.receiving_unit_id, extract(year from f.paid_at at time zone 'Asia/Ho_Chi_Minh')::integer, '',
    regexp_replace(upper(regexp_replace(f.receipt_number, '\s', '', 'g')), '^0+(?=[0-9]+$)', ''), f.case_id
  from case_fee f join case_file c on c.id = f.case_id
  where f.paid_at is not null and f.receipt_number is not null
  order by f.paid_at
  on conflict do nothing;
grant select, insert on fee_receipt to ${runtime};
