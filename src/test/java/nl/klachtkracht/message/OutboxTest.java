package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
class OutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(3);

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
    private JdbcTemplate database;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ScriptedMailServer badServer;

    @BeforeEach
    void emptyOutbox() throws Exception {
        database.update("delete from letter");
        badServer = new ScriptedMailServer();
        post.start();
    }

    @AfterEach
    void closeServers() {
        post.stop();
        badServer.close();
    }

    private Outbox outboxTo(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties timeouts = sender.getJavaMailProperties();
        timeouts.put("mail.smtp.connectiontimeout", "1000");
        timeouts.put("mail.smtp.timeout", "500");
        timeouts.put("mail.smtp.writetimeout", "1000");
        return outbox(Map.of("mail", sender));
    }

    private Outbox outbox(Map<String, Object> mail) {
        Postman postman = new Postman(new StaticListableBeanFactory(mail).getBeanProvider(JavaMailSender.class), settings);
        return new Outbox(letters, postman, transaction, new OutboxSettings(LEASE, Duration.ofSeconds(10), Duration.ofMinutes(10)), clock, metrics);
    }

    private Outbox goodOutbox() {
        return outboxTo(post.getSmtp().getPort());
    }

    private Outbox badOutbox() {
        return outboxTo(badServer.port());
    }

    private UUID letterAbout(ExampleFacts facts) {
        LetterFacts about = facts.reference("K-" + UUID.randomUUID()).build();
        LetterDesk desk = new LetterDesk(letters, reference -> about, writer, settings, clock);
        transaction.executeWithoutResult(status -> desk.toCustomer(LetterKind.ACKNOWLEDGEMENT, about.reference()));
        return letters.findByReferenceOrderByWrittenAt(about.reference()).get(0).id();
    }

    private UUID aLetter() {
        return letterAbout(ExampleFacts.facts());
    }

    private Letter read(UUID id) {
        return transaction.execute(status -> letters.lock(id));
    }

    private void pauseIsOver() {
        database.update("update letter set next_try_at = now() - interval '1 second' where state in ('WAITING', 'SENDING')");
    }

    private double counted(String what) {
        return metrics.counter("klachtkracht.letters." + what).count();
    }

    private static String messageId(String received) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(received.getBytes(StandardCharsets.UTF_8))).getMessageID();
    }

    @Test
    void aLetterArrivesOnceWithItsHeadersAndBothParts() throws Exception {
        UUID id = aLetter();

        assertThat(goodOutbox().sendDue()).isOne();
        assertThat(goodOutbox().sendDue()).isZero();

        Letter letter = read(id);
        assertThat(letter.state()).isEqualTo(Letter.State.SENT);
        assertThat(letter.sentAt()).isPresent();
        assertThat(post.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getMessageID()).isEqualTo(letter.messageId());
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getRecipients(Message.RecipientType.TO)).containsExactly(new InternetAddress("fatima@customers.example"));
            assertThat(mail.getFrom()).containsExactly(new InternetAddress(settings.from()));
            assertThat(mail.getReplyTo()).containsExactly(new InternetAddress(settings.replyTo()));
            assertThat(mail.getSubject()).isEqualTo(letter.subject());
            assertThat(mail.getSentDate()).isCloseTo(letter.writtenAt(), 1_000);
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n").strip()).isEqualTo(letter.text());
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        });
        assertThat(counted("sent")).isOne();
        assertThat(counted("uncertain")).isZero();
    }

    @Test
    void aPersonalMessageComesFromItsWriterAndCanBeAnswered() throws Exception {
        LetterFacts about = ExampleFacts.facts().reference("K-" + UUID.randomUUID()).build();
        LetterDesk desk = new LetterDesk(letters, reference -> about, writer, settings, clock);
        transaction.executeWithoutResult(status -> desk.personalMessage(about.reference(), "1", "Zoë Bakker\r\nBcc: all@victims.example", "Goed nieuws."));

        assertThat(goodOutbox().sendDue()).isOne();

        assertThat(post.getReceivedMessages()).singleElement().satisfies(mail -> {
            InternetAddress from = (InternetAddress) mail.getFrom()[0];
            assertThat(from.getPersonal()).isEqualTo("Zoë Bakker Bcc: all@victims.example · " + settings.fromName());
            assertThat(from.getAddress()).isEqualTo(settings.from());
            assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("fatima@customers.example"));
            assertThat(mail.getReplyTo()).containsExactly(new InternetAddress(settings.replyTo()));
            assertThat(mail.getHeader("Auto-Submitted")).as("a person wrote it").isNull();
        });
    }

    @Test
    void whileTheServerIsDownLettersWaitAndThenTheyGo() {
        int port = post.getSmtp().getPort();
        post.stop();
        Outbox outbox = outboxTo(port);
        UUID first = aLetter();
        UUID second = aLetter();

        assertThat(outbox.sendDue()).isZero();

        Letter tried = read(first);
        assertThat(tried.state()).isEqualTo(Letter.State.WAITING);
        assertThat(tried.lastError()).startsWith("The mail server could not be reached: ");
        assertThat(tried.uncertainSends()).isZero();
        assertThat(tried.nextTryAt()).isCloseTo(letters.databaseTime().plusSeconds(10), within(5, ChronoUnit.SECONDS));
        assertThat(read(second).attempts()).as("a server that is down is asked once a round").isZero();

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            pauseIsOver();
            assertThat(outbox.sendDue()).isEqualTo(2);
            assertThat(again.getReceivedMessages()).hasSize(2);
        } finally {
            again.stop();
        }
        assertThat(read(first).state()).isEqualTo(Letter.State.SENT);
    }

    @Test
    void aLetterWhoseYesWasLostIsSentAgainWithTheSameMessageIdAndCounted() throws Exception {
        UUID id = aLetter();
        badServer.answer(ScriptedMailServer.END_OF_LETTER, ScriptedMailServer.HANG_UP);

        assertThat(badOutbox().sendDue()).isZero();
        assertThat(read(id).state()).isEqualTo(Letter.State.WAITING);
        assertThat(read(id).uncertainSends()).isOne();
        assertThat(counted("uncertain")).isOne();

        badServer.answer(ScriptedMailServer.END_OF_LETTER, "250 kept");
        pauseIsOver();
        assertThat(badOutbox().sendDue()).isOne();

        String messageId = read(id).messageId();
        assertThat(badServer.letters()).hasSize(2).allSatisfy(received -> assertThat(messageId(received)).isEqualTo(messageId));
        assertThat(read(id).uncertainSends()).isOne();
    }

    @Test
    void aServerThatTakesTheLetterAndSaysNothingMakesItUncertain() {
        UUID id = aLetter();
        badServer.answer(ScriptedMailServer.END_OF_LETTER, ScriptedMailServer.SAY_NOTHING);

        badOutbox().sendDue();

        assertThat(read(id).uncertainSends()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"CONNECT, say nothing", "CONNECT, 554 no service", "EHLO, say nothing", "MAIL, hang up", "MAIL, 530 log in first",
        "RCPT, hang up", "RCPT, say nothing", "DATA, 451 later", "DATA, hang up"})
    void aServerThatFailsBeforeTheLetterIsTriedAgainWithoutDoubt(String step, String answer) {
        UUID id = aLetter();
        badServer.answer(step, answer);

        assertThat(badOutbox().sendDue()).isZero();

        assertThat(read(id).state()).isEqualTo(Letter.State.WAITING);
        assertThat(read(id).uncertainSends()).isZero();
        assertThat(badServer.letters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 4.2.1 try later", "RCPT, 550 5.7.1 relaying denied", "., 452 4.3.1 disk full", "., 554 5.7.1 looks like spam"})
    void aLetterRefusedForNowWaits(String step, String answer) {
        UUID refused = aLetter();
        badServer.answer(step, answer);

        badOutbox().sendDue();

        assertThat(read(refused).state()).isEqualTo(Letter.State.WAITING);
        assertThat(read(refused).uncertainSends()).isZero();
        assertThat(read(refused).lastError()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 no such user", "RCPT, 553 bad name", "., 552 5.3.4 too big"})
    void aLetterThatCanNeverArriveSaysWhyAndStopsNoOther(String step, String answer) {
        UUID refused = aLetter();
        UUID next = aLetter();
        badServer.answer(step, answer);

        badOutbox().sendDue();

        assertThat(List.of(read(refused), read(next))).allSatisfy(letter -> {
            assertThat(letter.state()).isEqualTo(Letter.State.FAILED);
            assertThat(letter.lastError()).contains(answer);
        });
        assertThat(counted("failed")).isEqualTo(2);
    }

    @Test
    void aServerThatLeavesWithoutGoodbyeHasStillSaidYes() {
        UUID id = aLetter();
        badServer.answer("QUIT", ScriptedMailServer.HANG_UP);

        assertThat(badOutbox().sendDue()).isOne();

        assertThat(read(id).state()).isEqualTo(Letter.State.SENT);
    }

    @Test
    void whatALostNodeWasSendingIsSentAgainAndCounted() throws Exception {
        UUID id = aLetter();
        transaction.executeWithoutResult(status -> letters.lockNextDue().orElseThrow().take(letters.databaseTime(), LEASE));

        assertThat(goodOutbox().sendDue()).as("the other node may still be at it").isZero();
        pauseIsOver();
        assertThat(goodOutbox().sendDue()).isOne();

        assertThat(read(id).uncertainSends()).isOne();
        assertThat(counted("uncertain")).isOne();
        assertThat(post.getReceivedMessages()[0].getMessageID()).isEqualTo(read(id).messageId());
    }

    @Test
    void severalNodesSendEachLetterOnce() throws Exception {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(aLetter());
        }
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> node = () -> {
                start.await();
                return goodOutbox().sendDue();
            };
            List<Future<Integer>> rounds = List.of(nodes.submit(node), nodes.submit(node), nodes.submit(node), nodes.submit(node));
            start.countDown();
            int sent = 0;
            for (Future<Integer> round : rounds) {
                sent += round.get();
            }
            assertThat(sent).isEqualTo(40);
        } finally {
            nodes.shutdown();
        }

        assertThat(Arrays.stream(post.getReceivedMessages()).map(OutboxTest::idOf)).hasSize(40).doesNotHaveDuplicates();
        assertThat(ids).allSatisfy(id -> assertThat(read(id).attempts()).isOne());
    }

    private static String idOf(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eve\r\nBcc: all@victims.example", "Eve\nSubject: free money\n\n<b>body</b>", "Eve\u0000\u0001", "\"Eve\" <all@victims.example>",
        "Eve, all@victims.example", "=?utf-8?q?Eve=0d=0aBcc:_all@victims.example?=", "\u202Eeve \uD800 \u05E9\u05DC\u05D5\u05DD", "${7*7}{{7*7}}<script>alert(1)</script>"})
    void noNameAddsAHeaderOrARecipient(String name) {
        letterAbout(ExampleFacts.facts().name(name).words(name + "\r\n.\r\nRCPT TO:<all@victims.example>\r\n"));

        assertThat(goodOutbox().sendDue()).isOne();

        assertThat(post.getReceivedMessages()).singleElement().satisfies(mail -> {
            assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("fatima@customers.example"));
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).isEqualTo("Dank u wel, wij hebben u gehoord");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat((String) parts.getBodyPart(1).getContent()).doesNotContain("<script").contains("RCPT TO:&lt;all@victims.example&gt;");
        });
    }

    @Test
    void withoutAMailServerLettersWait() {
        UUID id = aLetter();
        Outbox outbox = outbox(Map.of());

        assertThat(outbox.sendDue()).isZero();
        assertThat(outbox.sendDue()).isZero();

        assertThat(read(id).attempts()).isZero();
        assertThat(metrics.get("klachtkracht.letters.waiting").gauge().value()).isOne();
    }

    @Test
    void aCustomerWithoutAddressStopsNothing() {
        UUID none = letterAbout(ExampleFacts.facts().address(""));
        aLetter();

        assertThat(goodOutbox().sendDue()).isOne();

        assertThat(read(none).state()).isEqualTo(Letter.State.NO_ADDRESS);
    }
}
