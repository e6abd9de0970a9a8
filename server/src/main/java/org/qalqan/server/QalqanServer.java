package org.qalqan.server;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The server application. Everything it serves and stores is configured from here. */
@SpringBootApplication
public class QalqanServer {

    /** The only clock; whoever needs the time is given it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
