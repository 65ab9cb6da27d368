package nl.klachtkracht.message;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Letters extends Repository<Letter, UUID> {

    /** Oldest first. */
    List<Letter> findByReferenceOrderByWrittenAt(String reference);

    Optional<Letter> findByMessageId(String messageId);

    long countByState(Letter.State state);

    /** @return 0 when this letter was already written */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into letter (id, letter_key, reference, kind, to_address, to_name, written_by, subject, body_text, body_html, message_id, state,
                                next_try_at, written_at, last_error)
            values (:#{#letter.id()}, :#{#letter.letterKey()}, :#{#letter.reference()}, :#{#letter.kind().name()}, :#{#letter.toAddress()},
                    :#{#letter.toName()}, :#{#letter.writtenBy()}, :#{#letter.subject()}, :#{#letter.text()}, :#{#letter.html()},
                    :#{#letter.messageId()}, :#{#letter.state().name()}, now(), :#{#letter.writtenAt()}, :#{#letter.lastError()})
            on conflict (letter_key) do nothing""")
    int addOnce(Letter letter);

    /** The next letter nobody else is taking at this moment, locked. */
    @Query(nativeQuery = true, value = """
            select * from letter where state in ('WAITING', 'SENDING') and next_try_at <= now()
            order by next_try_at limit 1 for update skip locked""")
    Optional<Letter> lockNextDue();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select letter from Letter letter where letter.id = :id")
    Letter lock(UUID id);

    /** One clock for all nodes, which no demo moves: a lease or a back-off is about servers. */
    @Query(nativeQuery = true, value = "select now()")
    Instant databaseTime();
}
