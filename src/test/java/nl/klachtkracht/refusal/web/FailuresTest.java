package nl.klachtkracht.refusal.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import nl.klachtkracht.refusal.Missing;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FailuresTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing()).setControllerAdvice(new Failures(), new Problems()).build();

    @Test
    void aFailureOfOursTellsNothingOfItsInside() throws Exception {
        http.perform(get("/failing")).andExpect(status().isInternalServerError())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("This failed on our side. Try again later; with the same Idempotency-Key nothing is added twice."));
    }

    @Test
    void aRefusalStaysARefusal() throws Exception {
        http.perform(get("/missing")).andExpect(status().isNotFound()).andExpect(jsonPath("$.detail").value("There is none."));
    }

    @RestController
    static class Failing {

        @GetMapping("/failing")
        void fail() {
            throw new IllegalStateException("password=secret");
        }

        @GetMapping("/missing")
        void miss() {
            throw new Missing("There is none.");
        }
    }
}
