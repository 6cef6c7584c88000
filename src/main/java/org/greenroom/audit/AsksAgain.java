package org.greenroom.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sensitive act: refused with {@code FreshSignInRequired} when the person last showed who they are longer ago than {@code
 * greenroom.sign-in.ask-again-after}. Pages need do nothing: the portal asks in a dialog over the page, and what was typed
 * stays; a file or a plain page leads to the question and back. Checked after the role, so that it tells nothing to those
 * who may not do it at all. Held by the room of access; it stands here, beside {@link Acting}, for the rooms below that.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksAgain {}
