package nl.klachtkracht.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import nl.klachtkracht.process.access.LogIns;
import org.camunda.bpm.engine.task.Task;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person at work: what is seen and done in Tasklist and on our own pages. */
final class Desk {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> OURS = List.of("klachtkracht-", "/api/v1/", "/case/K-", "/task/K-");
    private static final int MOST_TABS = 150;
    private final ChromeDriver browser;
    private final String base;

    Desk(ChromeDriver browser, int port) {
        this.browser = browser;
        this.base = "http://127.0.0.1:" + port;
    }

    void logIn(String person) {
        leave();
        open("/camunda/app/tasklist/default/");
        giveNameAndPassword(person);
        find(".task-filter.active");
    }

    /** Opens a page as somebody whom this browser does not know yet. */
    void openForSomebodyNew(String path) {
        browser.manage().deleteAllCookies();
        open("/");
        open(path);
        find("input[type=password]");
    }

    /** Follows a link as somebody who has to log in first. */
    void followLink(String path, String person) {
        leave();
        open(path);
        giveNameAndPassword(person);
    }

    /** An empty page first: what the one before still asks for would be answered with a session that the next log-in does not know. */
    private void leave() {
        browser.get("about:blank");
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    private void giveNameAndPassword(String person) {
        enter("input[type=text]", person);
        enter("input[type=password]", LogIns.passwordOf(person));
        find("button[type=submit]").click();
    }

    void open(String path) {
        browser.get(base + path);
    }

    /** Follows the link of a letter to the person's task for a case, until its form is there. */
    void openTask(String reference) {
        open("/");
        open("/task/" + reference);
        find(".fjs-container h3");
    }

    /** Opens one of several tasks of a case, as a click on its card does. */
    void open(Task task) {
        open("/");
        open("/camunda/app/tasklist/default/#/?task=" + task.getId());
        find(".fjs-container h3");
    }

    void claim() {
        click("//button[contains(@class,'claim')]");
        await().until(seen -> !browser.findElements(By.cssSelector(".fjs-container textarea:not([disabled]), .fjs-container input[type=radio]:not([disabled])")).isEmpty());
    }

    void type(String question, String text) {
        enter("[id$='-field_%s']".formatted(question), text);
    }

    /** Types until it stands there: Tasklist puts the cursor elsewhere after a claim, as does a page that has just been opened. */
    private void enter(String css, String text) {
        await().ignoring(StaleElementReferenceException.class).until(seen -> {
            WebElement field = find(css);
            field.clear();
            field.sendKeys(text);
            // The form takes over what was typed when the field is left; a Tab would open the list behind it.
            browser.executeScript("arguments[0].blur()", field);
            return text.equals(field.getAttribute("value"));
        });
    }

    String typed(String question) {
        return find("[id$='-field_%s']".formatted(question)).getAttribute("value");
    }

    /** Chooses from a list. */
    void choose(String question, String answer) {
        press(find("[id$='-field_%s-display']".formatted(question)));
        press(find(By.xpath("//*[contains(@class,'fjs-dropdownlist-item')][normalize-space(.)='%s']".formatted(answer))));
    }

    /** Ticks one of the answers that are all in sight. */
    void tick(String question, String answer) {
        click("//label[contains(@for,'-field_%s-')][normalize-space(.)='%s']/input".formatted(question, answer));
    }

    /** Ticks or clears a box. */
    void tickBox(String question) {
        press(find("[id$='-field_%s']".formatted(question)));
    }

    /** Fills in a day, as the browser writes it, and a time. */
    void setMoment(String question, String day, String time) {
        choosePart("[id$='-field_%s-date']".formatted(question), day);
        choosePart("[id$='-field_%s-time']".formatted(question), time);
    }

    private void choosePart(String field, String text) {
        WebElement part = find(field);
        part.sendKeys(text, Keys.ENTER);
        browser.executeScript("arguments[0].blur()", part);
    }

    void complete() {
        click("//button[normalize-space(.)='Complete']");
    }

    /** The size of the window, in pixels. */
    void size(int width, int height) {
        browser.manage().window().setSize(new Dimension(width, height));
        Number inside = (Number) browser.executeScript("return window.innerHeight");
        browser.manage().window().setSize(new Dimension(width, height + height - inside.intValue()));
    }

    void windowAsAtFirst() {
        browser.manage().window().setSize(Chromium.WINDOW);
    }

    /** Opens Cockpit as somebody who comes from the log-in, until its dashboard is there. */
    void logInToCockpit(String person) {
        leave();
        open("/camunda/app/cockpit/default/");
        giveNameAndPassword(person);
        find(".kk-dashboard .kk-tile");
    }

    /** With the mouse. */
    void clickOn(String css) {
        await().ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class).until(seen -> {
            press(find(css));
            return true;
        });
    }

    /** Goes to the window that a click has opened, and closes the others. */
    void goToTheNewWindow() {
        await().until(seen -> browser.getWindowHandles().size() > 1);
        String old = browser.getWindowHandle();
        String fresh = browser.getWindowHandles().stream().filter(handle -> !handle.equals(old)).findFirst().orElseThrow();
        browser.close();
        browser.switchTo().window(fresh);
    }

    void waitFor(Predicate<Desk> wanted) {
        await().ignoring(StaleElementReferenceException.class).until(seen -> wanted.test(this));
    }

    /**
     * @param what is waited for, which is told when it does not come
     * @param condition the same in JavaScript
     */
    void waitUntil(String what, String condition) {
        await().withMessage(what).until(seen -> Boolean.TRUE.equals(run("return " + condition)));
    }

    /** What axe finds wrong in this part of the page, with the place of each. */
    List<String> violations(String css) {
        return new AxeBuilder().include(css).analyze(browser).getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml())).toList();
    }

    /** Opens the form that captures a signal. */
    void startIntake() {
        click("//a[contains(normalize-space(.),'Start process')]");
        click("//div[contains(@class,'modal')]//a[normalize-space(.)='Signal intake']");
        find(".modal .fjs-container textarea");
    }

    void start() {
        click("//div[contains(@class,'modal-footer')]//button[normalize-space(.)='Start']");
        await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".modal .fjs-container")));
    }

    /** Completes, and waits until Tasklist has closed the form. */
    void completeAndLeave() {
        complete();
        await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".fjs-container")));
    }

    /** With the mouse, as people do: what lies over the button would be pressed instead. */
    void completeWithTheMouse() {
        press(find(By.xpath("//button[normalize-space(.)='Complete']")));
        await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".fjs-container")));
    }

    /** A notice of Tasklist that begins with these words. */
    String notice(String words) {
        return find(By.xpath("//*[contains(@class,'alert')]//*[contains(@class,'status')][starts-with(normalize-space(.),'%s')]".formatted(words))).getText();
    }

    /** What Tasklist says after an answer was not accepted. */
    String refusal() {
        return await().until(seen -> browser.findElements(By.cssSelector(".alert-danger, .alert-error")).stream()
                .filter(WebElement::isDisplayed).map(WebElement::getText).filter(text -> text.contains("\n")).findFirst().orElse(null));
    }

    /** The card of a case in the list that is open, when it says whose case it is. */
    WebElement card(String reference) {
        return await().until(ExpectedConditions.presenceOfElementLocated(
                By.xpath("//li[contains(@class,'task')][.//*[contains(@class,'kk-case')][contains(.,'%s')]]".formatted(reference))));
    }

    WebElement find(String css) {
        return find(By.cssSelector(css));
    }

    private WebElement find(By wanted) {
        return await().until(ExpectedConditions.visibilityOfElementLocated(wanted));
    }

    String page() {
        return find("main").getText();
    }

    void click(String xpath) {
        await().ignoring(StaleElementReferenceException.class).until(seen -> {
            WebElement wanted = ExpectedConditions.visibilityOfElementLocated(By.xpath(xpath)).apply(browser);
            if (wanted == null || !wanted.isEnabled()) {
                return false;
            }
            browser.executeScript("arguments[0].click()", wanted);
            return true;
        });
    }

    /** With the mouse, away from the edge, where the footer of Tasklist lies over the form. */
    private void press(WebElement wanted) {
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", wanted);
        wanted.click();
    }

    Object run(String script) {
        return browser.executeScript(script);
    }

    /** Presses keys where the cursor is, as somebody without a mouse does. */
    void keys(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    /** Presses Ctrl and Alt with a key. */
    void shortcut(String key) {
        new Actions(browser).keyDown(Keys.CONTROL).keyDown(Keys.ALT).sendKeys(key).keyUp(Keys.ALT).keyUp(Keys.CONTROL).perform();
    }

    /** Waits until the cursor stands in something that this describes. */
    WebElement cursorIn(String css) {
        return await().ignoring(StaleElementReferenceException.class).until(seen -> {
            WebElement focused = browser.switchTo().activeElement();
            return Boolean.TRUE.equals(browser.executeScript("return arguments[0].matches(arguments[1])", focused, css)) ? focused : null;
        });
    }

    /** Presses Tab until the cursor stands in something that this describes. */
    void tabTo(String css) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            if (Boolean.TRUE.equals(browser.executeScript("return document.activeElement.matches(arguments[0])", css))) {
                return;
            }
            keys(Keys.TAB);
        }
        throw new AssertionError("No " + css + " is reached with Tab; the cursor ended in "
                + browser.executeScript("return document.activeElement.outerHTML.slice(0, 300)"));
    }

    /** Presses Tab until the cursor stands in a link or button with this text. */
    void tabToText(String text) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            if (text.equals(browser.executeScript("return (document.activeElement.innerText || '').trim()"))) {
                return;
            }
            keys(Keys.TAB);
        }
        throw new AssertionError("'" + text + "' is not reached with Tab; the form wants "
                + browser.executeScript("return [...document.querySelectorAll('.fjs-form-field-error')].map(error => error.parentElement.innerText)")
                + "; the cursor ended in " + browser.executeScript("return document.activeElement.outerHTML.slice(0, 300)"));
    }

    /** Goes to a question with Tab and types the answer, until it stands there: a form that is still being drawn forgets keys. */
    void answer(String question, String text) {
        String field = "[id$='-field_%s']".formatted(question);
        await().until(seen -> {
            tabTo(field);
            new Actions(browser).keyDown(Keys.CONTROL).sendKeys("a").keyUp(Keys.CONTROL).sendKeys(text).perform();
            return text.equals(typed(question));
        });
    }

    /** Goes to a list with Tab, which opens it, and chooses an answer by its place, counted from 0. */
    void answerFromList(String question, int position) {
        tabTo("[id$='-field_%s']".formatted(question));
        for (int down = 0; down < position; down++) {
            inSight(down);
            keys(Keys.ARROW_DOWN);
        }
        String chosen = inSight(position).getText();
        keys(Keys.ENTER);
        await().until(ExpectedConditions.attributeToBe(By.cssSelector("[id$='-field_%s']".formatted(question)), "value", chosen));
    }

    /** The answer that the list shows as the one to take. The list listens for the next key only after it has been painted, sooner than any person presses one. */
    private WebElement inSight(int position) {
        WebElement answer = find(".fjs-dropdownlist-item:nth-child(%d).focused".formatted(position + 1));
        browser.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));");
        return answer;
    }

    /** Goes to a row of answers with Tab and takes the first, until it is taken. */
    void answerFirst(String question) {
        String first = "[id$='-field_%s-0']".formatted(question);
        await().until(seen -> {
            tabTo(first);
            keys(Keys.SPACE);
            return find(first).isSelected();
        });
    }

    /** Waits until this task is open. */
    void titleIs(String task) {
        await().until(ExpectedConditions.textToBe(By.cssSelector(".task-details h2"), task));
    }

    boolean isThere(String css) {
        return browser.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    void waitUntilGone(String css) {
        await().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What went wrong in our scripts and pages since this was last asked. */
    List<String> complaintsOfTheBrowser() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> OURS.stream().anyMatch(message::contains)).toList();
    }

    private WebDriverWait await() {
        return new WebDriverWait(browser, Duration.ofSeconds(30));
    }
}
