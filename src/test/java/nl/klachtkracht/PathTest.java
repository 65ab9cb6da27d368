package nl.klachtkracht;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks the paths of one model; what all of them together visited is counted by {@link ModelCoverageTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JourneyTest
@ExtendWith(PathsWalked.class)
public @interface PathTest {
}
