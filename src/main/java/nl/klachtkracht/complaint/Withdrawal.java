package nl.klachtkracht.complaint;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer withdraws the complaint: at any moment before it is closed, and with a reason worth keeping. */
@Service
@Transactional
public class Withdrawal {

    private final ComplaintDesk desk;
    private final ComplaintProcess process;

    Withdrawal(ComplaintDesk desk, ComplaintProcess process) {
        this.desk = desk;
        this.process = process;
    }

    public void withdraw(String reference, String reason, String by) {
        desk.withdraw(reference, reason, by);
        process.withdraw(reference);
    }
}
