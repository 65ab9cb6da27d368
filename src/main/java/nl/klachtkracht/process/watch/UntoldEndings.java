package nl.klachtkracht.process.watch;

import nl.klachtkracht.process.resolution.ComplaintResolutionProcess;
import nl.klachtkracht.process.support.Repair;
import nl.klachtkracht.process.support.Stories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells the stories that still wait for it that their complaint is closed: the first telling comes after a commit and may have been missed. */
@Component
class UntoldEndings implements Repair {

    private static final String COMPLAINT_CLOSED = "complaint.closed";
    private static final String WAITING = """
            select distinct i.business_key_ from act_ru_event_subscr s
            join act_ru_execution i on i.id_ = s.proc_inst_id_ and i.suspension_state_ = 1
            where s.event_type_ = 'message' and s.event_name_ = ? and i.business_key_ is not null
            and (exists (select from complaint c where c.reference = i.business_key_ and c.closed_at is not null)
                or exists (select from act_hi_procinst h where h.business_key_ = i.business_key_ and h.proc_def_key_ = ? and h.end_time_ is not null))
            order by 1 limit 200""";
    private final JdbcTemplate database;
    private final Stories stories;

    UntoldEndings(JdbcTemplate database, Stories stories) {
        this.database = database;
        this.stories = stories;
    }

    @Override
    public int repair() {
        List<String> closed = database.queryForList(WAITING, String.class, COMPLAINT_CLOSED, ComplaintResolutionProcess.KEY);
        closed.forEach(reference -> stories.tell(COMPLAINT_CLOSED, reference));
        return closed.size();
    }
}
