package org.greenroom.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sensitive act: refused with {@link FreshSignInRequired} when the person last showed who they are longer ago than
 * {@code greenroom.sign-in.ask-again-after}. Pages need do nothing: the portal asks in a dialog over the page, and what
 * was typed stays. Checked after the role, so that it tells nothing to those who may not do it at all.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksAgain {}
