package vn.hoso.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

    Person saveAndFlush(Person person);

    Optional<Person> findByUsername(String username);

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findOneForUpdateByUsername(String username);

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findOneForUpdateById(UUID id);
}
