// Filled by the first piece of SampleData.
