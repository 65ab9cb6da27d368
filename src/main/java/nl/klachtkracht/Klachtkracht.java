package nl.klachtkracht;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Klachtkracht")
public class Klachtkracht {

    public static void main(String[] args) {
        // Timer columns carry no zone and java -jar carries no -Duser.timezone, so every node sets it before anything reads a clock.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Klachtkracht.class, args);
    }
}
