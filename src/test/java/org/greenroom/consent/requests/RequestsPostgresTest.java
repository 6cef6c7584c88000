package org.greenroom.consent.requests;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class RequestsPostgresTest extends RequestsContract {}
