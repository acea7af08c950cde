-- One entry is appended to a chain: its head is locked until the transaction ends, the entry follows it, the head moves on.
-- The hash is the one that the verifier computes by itself: SHA-256 over the previous hash and every field, each with its
-- length in UTF-8 bytes before it. at_text is the instant as the verifier writes it.
create procedure audit_append(
  of_chain text, at timestamptz, at_text text, actor text, action text, detail text)
language plpgsql as $$
declare
  head record;
  next bigint;
  content bytea;
  field text;
begin
  select h.position, h.hash into head from audit_head h where h.chain = of_chain for update;
  if not found then
    insert into audit_head (chain, position, hash) values (of_chain, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
    select h.position, h.hash into head from audit_head h where h.chain = of_chain for update;
  end if;
  next := head.position + 1;
  content := head.hash;
  foreach field in array array[of_chain, next::text, at_text, actor, action, detail] loop
    content := content || int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8');
  end loop;
  insert into audit_entry (chain, position, at, actor, action, detail, previous_hash, hash)
    values (of_chain, next, at, actor, action, detail, head.hash, sha256(content));
  update audit_head h set position = next, hash = sha256(content), sealed = false where h.chain = of_chain;
end
$$;
grant execute on procedure audit_append to ${runtime};
