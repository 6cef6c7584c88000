package org.greenroom.news;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class NewsPostgresTest extends NewsContract {}
