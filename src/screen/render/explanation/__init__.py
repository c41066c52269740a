"""An explanation in each of its forms, which the results that hold explanations share."""
