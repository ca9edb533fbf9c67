// Tests of BookRevenue.
