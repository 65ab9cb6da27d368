package nl.klachtkracht.clock;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Pages through the running clocks, most urgent first; fast at any number of them because only the rows of one page are read. */
@Component
@Transactional(readOnly = true)
public class ClockList {

    private final EntityManager entities;

    ClockList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Which running clocks are asked for.
     *
     * @param dueBefore null for all
     * @param kinds none for all
     * @param owner who is responsible, "" for everybody
     */
    public record Filter(Instant dueBefore, Set<ClockKind> kinds, String owner) {

        /** Says nothing about what is not asked for, so that the database can choose the index of what is. */
        private String text() {
            return " from CaseClock c where c.state = nl.klachtkracht.clock.CaseClock$State.RUNNING"
                    + (dueBefore == null ? "" : " and c.dueAt < :dueBefore")
                    + (kinds.isEmpty() ? "" : " and c.kind in :kinds")
                    + (owner.isEmpty() ? "" : " and c.responsible = :owner");
        }

        private <Q extends Query> Q bind(Q query) {
            if (dueBefore != null) {
                query.setParameter("dueBefore", dueBefore);
            }
            if (!kinds.isEmpty()) {
                query.setParameter("kinds", kinds);
            }
            if (!owner.isEmpty()) {
                query.setParameter("owner", owner);
            }
            return query;
        }
    }

    public Page<CaseClock> mostUrgent(Filter filter, PageRequest page) {
        long total = filter.bind(entities.createQuery("select count(*)" + filter.text(), Long.class)).getSingleResult();
        long onPage = Math.max(0, Math.min(page.getPageSize(), total - page.getOffset()));
        return new PageImpl<>(onPage == 0 ? List.of() : clocks(ids(filter, page, total, (int) onPage)), page, total);
    }

    /** A page of the second half is counted from the end, so that the last page is found as fast as the first. */
    private List<Long> ids(Filter filter, Pageable page, long total, int onPage) {
        boolean fromTheEnd = page.getOffset() > total / 2;
        long skipped = fromTheEnd ? total - page.getOffset() - onPage : page.getOffset();
        List<Long> ids = new ArrayList<>(filter.bind(entities.createQuery("select c.id" + filter.text()
                        + (fromTheEnd ? " order by c.dueAt desc, c.id desc" : " order by c.dueAt, c.id"), Long.class))
                .setFirstResult((int) skipped).setMaxResults(onPage).getResultList());
        if (fromTheEnd) {
            Collections.reverse(ids);
        }
        return ids;
    }

    private List<CaseClock> clocks(List<Long> ids) {
        return entities.createQuery("select c from CaseClock c where c.id in :ids order by c.dueAt, c.id", CaseClock.class)
                .setParameter("ids", ids).getResultList();
    }
}
