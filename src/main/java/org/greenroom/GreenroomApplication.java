package org.greenroom;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The portal as one deployable: see {@code src/docs/decisions} for why it is cut the way it is. */
@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Aura.STYLESHEET)
@Push
public class GreenroomApplication implements AppShellConfigurator {

    /**
     * Bytes of each of three buffers that Tomcat keeps for every open page, 8 kB where nothing is said. Read from the system
     * alone; the buffers that are settings stand in the settings.
     */
    private static final String PUSH_BUFFERS = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    public static void main(String[] args) {
        if (System.getProperty(PUSH_BUFFERS) == null) {
            System.setProperty(PUSH_BUFFERS, "1024");
        }
        SpringApplication.run(GreenroomApplication.class, args);
    }

    /** The only source of time for the application's own decisions; the closing of a ballot uses the database's. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
