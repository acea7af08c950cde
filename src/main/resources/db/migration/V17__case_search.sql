-- Cases are found by a part of their code, by words of the owner's name with or without marks, and by a party's identity
-- number. The space before the name lets a word of one or two letters be looked up as the beginning of a word: "An".
create index case_file_code_part on case_file using gin (code gin_trgm_ops);
create index case_file_owner_words on case_file using gin ((' ' || unaccented(owner_name)) gin_trgm_ops);
create index case_party_id_number on case_party (id_number) where id_number is not null;
