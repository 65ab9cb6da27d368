package nl.klachtkracht.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a screen. */
final class Chromium {

    /** Of the window as it opens, in pixels. */
    static final Dimension WINDOW = new Dimension(1500, 1300);

    private Chromium() {
    }

    /** Skips the test, with the reason, where no Chromium and its driver are installed: nothing is downloaded for it. */
    static ChromeDriver start() {
        Optional<Path> chromium = onThePath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onThePath("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "Install chromium and chromedriver to run the browser tests.");

        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
                "--no-proxy-server", "--lang=en", "--window-size=%d,%d".formatted(WINDOW.width, WINDOW.height));
        options.setCapability("goog:loggingPrefs", logs);
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.orElseThrow().toFile()).build(), options);
    }

    private static Optional<Path> onThePath(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable).findFirst();
    }
}
