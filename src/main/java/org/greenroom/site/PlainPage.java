package org.greenroom.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller of pages that visitors see without an account: no session, no cookie, nothing but what the server wrote.
 * Its pages carry a tag of their content, and a browser asks for them again only to hear that they are the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
public @interface PlainPage {}
