package org.greenroom.access;

import java.util.UUID;

/**
 * Somebody signed in to an account from a browser that had not been there before; not published for the first one.
 *
 * @param accountId whose
 * @param device plain name of the browser, empty when it said nothing usable
 */
record NewDevice(UUID accountId, String device) {}
