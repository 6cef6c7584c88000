package org.greenroom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/**
 * The portal with its web server, at a port of its own, for tests of what comes by the wire. Framework and pages are those
 * of the jar, so only integration tests use it. {@link TestDoor} lets them in without a sign-in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"greenroom.testing.door=true", "management.server.port=0"})
@ActiveProfiles("test")
public @interface ServedPortal {}
