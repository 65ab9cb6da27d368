package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
class LetterDeskTest {

    @Autowired
    private Letters letters;
    @Autowired
    private LetterWriter writer;
    @Autowired
    private MailSettings settings;
    @Autowired
    private Clock clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private LetterDesk liveDesk;

    private final String reference = "K-" + UUID.randomUUID();
    private ExampleFacts facts;
    private LetterDesk desk;

    @BeforeEach
    void aCase() {
        facts = ExampleFacts.facts().reference(reference);
        desk = new LetterDesk(letters, asked -> facts.build(), writer, settings, clock);
    }

    private void write(Runnable letter) {
        transaction.executeWithoutResult(status -> letter.run());
    }

    private List<Letter> written() {
        return letters.findByReferenceOrderByWrittenAt(reference);
    }

    @Test
    void aLetterWaitsInTheWordsOfTheMomentItWasWritten() {
        write(() -> desk.toCustomer(LetterKind.OFFER, reference));
        facts.name("Somebody else");

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(Letter.State.WAITING);
            assertThat(letter.toAddress()).isEqualTo("fatima@customers.example");
            assertThat(letter.text()).startsWith("Beste Fatima el Amrani,");
            assertThat(letter.sentAt()).isEmpty();
        });
    }

    @Test
    void writingTwiceChangesNothingAlsoWhenTheFactsChanged() {
        write(() -> desk.toCustomer(LetterKind.OFFER, reference));
        String messageId = written().get(0).messageId();
        facts.address("corrected@customers.example");

        write(() -> desk.toCustomer(LetterKind.OFFER, reference));

        assertThat(written()).singleElement().satisfies(letter -> assertThat(letter.messageId()).isEqualTo(messageId));
    }

    @Test
    void anotherVersionIsAnotherLetter() {
        write(() -> desk.toCustomer(LetterKind.OFFER, reference, "1"));
        write(() -> desk.toCustomer(LetterKind.OFFER, reference, "2"));

        assertThat(written()).hasSize(2);
    }

    @Test
    void nothingIsWrittenWhenWhatItTellsDidNotHappen() {
        transaction.executeWithoutResult(status -> {
            desk.toCustomer(LetterKind.OFFER, reference);
            status.setRollbackOnly();
        });

        assertThat(written()).isEmpty();
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        assertThatThrownBy(() -> liveDesk.toCustomer(LetterKind.OFFER, reference)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theStoryShowsACustomerWhoHasNoAddress() {
        facts.address("");

        write(() -> desk.toCustomer(LetterKind.OFFER, reference));

        assertThat(written()).singleElement().satisfies(letter -> assertThat(letter.state()).isEqualTo(Letter.State.NO_ADDRESS));
    }

    @Test
    void eachColleagueIsToldOnce() {
        StaffNotice notice = new StaffNotice(List.of(new Recipient("Pieter", "pieter@staff.example"), new Recipient("Ans", "ans@staff.example"),
                new Recipient("Pieter Vos", "Pieter@staff.example")), "https://klachtkracht.example/task", Map.of("amount", "400,00 euro"));

        write(() -> desk.toStaff(LetterKind.APPROVAL_REQUESTED, reference, "request-" + reference, notice));
        write(() -> desk.toStaff(LetterKind.APPROVAL_REQUESTED, reference, "request-" + reference, notice));

        assertThat(written()).extracting(Letter::toAddress).containsExactlyInAnyOrder("pieter@staff.example", "ans@staff.example");
    }

    @Test
    void aStaffLetterNeverGoesToACustomerNorTheOtherWayRound() {
        assertThatIllegalArgumentException().isThrownBy(() -> desk.toCustomer(LetterKind.CONTACT_OVERDUE, reference));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.toStaff(LetterKind.BAD_NEWS, reference, "x", new StaffNotice(List.of(), "", Map.of())));
    }

    @Test
    void aPersonalMessageWaitsInTheOwnersWordsAndName() {
        write(() -> desk.personalMessage(reference, "17", "Sanne Bakker", "De monteur komt morgen.\n\nSanne"));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.PROGRESS_UPDATE);
            assertThat(letter.state()).isEqualTo(Letter.State.WAITING);
            assertThat(letter.writtenBy()).isEqualTo("Sanne Bakker");
            assertThat(letter.toAddress()).isEqualTo("fatima@customers.example");
            assertThat(letter.text()).startsWith("De monteur komt morgen.\n\nSanne\n\n");
        });
    }

    @Test
    void eachPersonalMessageIsWrittenOnceAndTheNextOneBesideIt() {
        write(() -> desk.personalMessage(reference, "17", "Sanne Bakker", "De monteur komt morgen."));
        write(() -> desk.personalMessage(reference, "17", "Sanne Bakker", "De monteur komt morgen."));
        write(() -> desk.personalMessage(reference, "18", "Sanne Bakker", "De monteur is geweest."));

        assertThat(written()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u0000\u202E"})
    void anEmptyMessageIsRefused(String text) {
        refuses(text, "The message is empty; write what the customer should know, or call them.");
    }

    @Test
    void aMessageMayHaveFiveThousandCharactersAndNoMore() {
        write(() -> desk.personalMessage(reference, "1", "Sanne Bakker", "a".repeat(5_000)));

        assertThat(written()).hasSize(1);
        refuses("a".repeat(5_001), "The message has 5001 characters and may have 5000; shorten it, or call the customer.");
    }

    @Test
    void whoHasNoMailAddressIsToBeCalled() {
        facts.address("");
        refuses("De monteur komt morgen.", "This customer left no mail address; call them.");
        facts.address("fatima at home");
        refuses("De monteur komt morgen.", "No mail can go to 'fatima at home'; call this customer.");
    }

    private void refuses(String text, String sentence) {
        int before = written().size();
        assertThatThrownBy(() -> write(() -> desk.personalMessage(reference, "new", "Sanne Bakker", text)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("draft")).hasMessage(sentence);
        assertThat(written()).hasSize(before);
    }

    @Test
    void aPersonalMessageIsNeverMadeFromTheRecord() {
        assertThatIllegalArgumentException().isThrownBy(() -> desk.toCustomer(LetterKind.PROGRESS_UPDATE, reference));
    }

    @Test
    void hostileWordsAreKeptAsWords() {
        facts.name("Robert'); drop table letter;--\u0000").words("${7*7} \uDC00 <script>");

        write(() -> desk.toCustomer(LetterKind.ACKNOWLEDGEMENT, reference));

        assertThat(written()).singleElement().satisfies(letter -> {
            assertThat(letter.toName()).isEqualTo("Robert'); drop table letter;--");
            assertThat(letter.text()).contains("> ${7*7} \uFFFD <script>");
        });
    }
}
