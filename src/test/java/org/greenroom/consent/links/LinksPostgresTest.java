package org.greenroom.consent.links;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class LinksPostgresTest extends LinksContract {}
